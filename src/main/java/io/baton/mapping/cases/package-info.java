/** Examples beside the mappings, read and held against what the mappings do; runs in the build and in the check. */
@NullMarked
package io.baton.mapping.cases;

import org.jspecify.annotations.NullMarked;
