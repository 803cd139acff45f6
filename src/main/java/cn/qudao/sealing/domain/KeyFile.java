package cn.qudao.sealing.domain;

import cn.qudao.kernel.StartProblem;
import cn.qudao.sealing.MasterKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The master key: {@code QUDAO_KEY}, or else a file of the data folder that only its owner reads. */
@Configuration(proxyBeanMethods = false)
class KeyFile {

    private static final String NAME = "subscriber.key";
    private static final int BYTES = 32;

    @Bean
    MasterKey masterKey(@Value("${qudao.key:}") String key, @Value("${qudao.data}") String data) throws IOException {
        return key.isBlank() ? readOrCreate(Path.of(data, NAME)) : parse(key, "QUDAO_KEY");
    }

    static MasterKey readOrCreate(Path file) throws IOException {
        if (!Files.exists(file)) {
            create(file.toAbsolutePath());
        }
        return parse(Files.readString(file), file);
    }

    private static MasterKey parse(String text, Object source) {
        try {
            return MasterKey.parse(text);
        } catch (IllegalArgumentException noKey) {
            throw new StartProblem(noKey, "sealing.problem.no-key", source);
        }
    }

    /** Two processes may start at once: the file appears whole, and the first one's stays. */
    private static void create(Path file) throws IOException {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(secret));
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException otherWasFirst) {
            // The other's key serves as well.
        } finally {
            Files.delete(fresh);
        }
    }
}
