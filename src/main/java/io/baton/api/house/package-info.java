/** Where the API's seams meet the rooms behind them: the ledger, the tasks, the systems. */
@NullMarked
package io.baton.api.house;

import org.jspecify.annotations.NullMarked;
