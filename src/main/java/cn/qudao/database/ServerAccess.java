package cn.qudao.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;

/** The port and the password of the embedded server, kept in a file that only the owner can read; new at every start. */
record ServerAccess(int port, String password) {

    static final String USER = "qudao";
    private static final int PASSWORD_BITS = 160;

    static ServerAccess fresh() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return new ServerAccess(
                    free.getLocalPort(), new BigInteger(PASSWORD_BITS, new SecureRandom()).toString(36));
        }
    }

    static Optional<ServerAccess> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        String port = properties.getProperty("port", "");
        String password = properties.getProperty("password", "");
        return port.matches("\\d{1,5}")
                ? Optional.of(new ServerAccess(Integer.parseInt(port), password))
                : Optional.empty();
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("password", password);
        Path draft = emptyPrivateFile(file.resolveSibling(file.getFileName() + ".new"));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path emptyPrivateFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    DatabaseServer.Login login() {
        return new DatabaseServer.Login("jdbc:mariadb://127.0.0.1:" + port + "/qudao", USER, password);
    }
}
