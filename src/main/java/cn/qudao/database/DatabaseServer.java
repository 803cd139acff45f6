package cn.qudao.database;

/** The server that holds the data, for as long as this process uses it. */
sealed interface DatabaseServer extends AutoCloseable permits EmbeddedDatabase, OwnDatabase {

    Login login();

    @Override
    void close();

    /** How to reach the server; the address is a JDBC one. */
    record Login(String url, String user, String password) {}
}
