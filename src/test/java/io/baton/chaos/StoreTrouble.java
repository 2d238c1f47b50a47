package io.baton.chaos;

import io.baton.platform.Sql;
import io.baton.store.DurableStore;

/** What can be wrong with a database that still answers. */
final class StoreTrouble {

    private static final String CUT = "select count(pg_terminate_backend(pid)) from pg_stat_activity"
            + " where pid <> pg_backend_pid() and backend_type = 'client backend'";

    private static final String UNDO = """
        create sequence undone;
        create function undo() returns trigger language plpgsql as $$ begin
          if nextval('undone') <= %d then raise exception 'simulated' using errcode = '40001'; end if;
          return new;
        end $$;
        create trigger undo before insert on steps for each row execute function undo()
        """;

    private static final String SLOW = """
        create sequence slowed;
        create function slow() returns trigger language plpgsql as $$ begin
          if nextval('slowed') = 1 then perform pg_sleep(%d); end if;
          return new;
        end $$;
        create constraint trigger slow after insert on steps deferrable initially deferred
          for each row execute function slow()
        """;

    private final DurableStore store;

    StoreTrouble(DurableStore store) {
        this.store = store;
    }

    /** Ends every connection. */
    void cut() {
        Sql.once(store.source(), c -> Sql.query(c, CUT, row -> row.getLong(1)));
    }

    /** As a full disk does: every transaction that writes fails. */
    void refuseWrites(boolean refused) {
        execute("alter system set default_transaction_read_only = " + (refused ? "on" : "off"));
        Sql.once(store.source(), c -> Sql.query(c, "select pg_reload_conf()", row -> row.getBoolean(1)));
    }

    /** The next so many records of steps are undone, as two transactions in each other's way are. */
    void undo(int records) {
        execute(UNDO.formatted(records));
    }

    /** The next record of a step takes this long to commit. */
    void slowCommit(int seconds) {
        execute(SLOW.formatted(seconds));
    }

    /** How many records of steps have come since {@link #undo} and {@link #slowCommit}. */
    long records() {
        return Sql.once(
                        store.source(),
                        c -> Sql.query(
                                c,
                                "select undone.last_value + slowed.last_value from undone, slowed",
                                row -> row.getLong(1)))
                .get(0);
    }

    private void execute(String sql) {
        Sql.once(store.source(), c -> Sql.update(c, sql));
    }
}
