/** The page of figures: what handoffs took, drawn, and the handoffs behind every figure. */
@NullMarked
package io.baton.dashboard.figures;

import org.jspecify.annotations.NullMarked;
