package org.attendance.host.entity;

/** Where the rows are: a JDBC URL of Derby or PostgreSQL, user and password (null for none), and the most connections open at once. */
public record JdbcConfig(String url, String user, String password, int maxConnections) {
    private static final int USUAL_CONNECTIONS = 50;

    public JdbcConfig(String url) {
        this(url, null, null, USUAL_CONNECTIONS);
    }

    /** An empty Derby database in memory, gone when the process ends. */
    public static JdbcConfig inMemory(String name) {
        return new JdbcConfig("jdbc:derby:memory:" + name + ";create=true");
    }

    /** The SQL dialect; throws IllegalArgumentException for any other database than Derby and PostgreSQL. */
    Dialect dialect() {
        if (url.startsWith("jdbc:derby:")) {
            return Dialect.DERBY;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return Dialect.POSTGRES;
        }
        throw new IllegalArgumentException("Only Derby and PostgreSQL are understood, not " + url);
    }
}
