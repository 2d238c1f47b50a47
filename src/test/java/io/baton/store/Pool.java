package io.baton.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Connections that are kept, as the program has them: to connect costs a test more than what it then asks. */
public final class Pool {

    private static final int MOST = 60;

    private Pool() {}

    /** Ends with the process. */
    public static DataSource of(EmbeddedPostgres server) {
        String url = server.getJdbcUrl("postgres", "postgres");
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(MOST)
                            .acquisitionTimeout(Duration.ofSeconds(20))
                            .connectionFactoryConfiguration(
                                    factory -> factory.jdbcUrl(url).principal(new NamePrincipal("postgres")))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
