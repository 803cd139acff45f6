package cn.qudao.imports.domain;

import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file to be imported, on the server's disk.
 *
 * @param name as the person knows it
 */
public record SourceFile(Path path, String name) {

    /** In bytes. */
    public static final long LARGEST = 200L * 1024 * 1024;

    private static final int MEBIBYTE = 1024 * 1024;
    private static final int NAME_LENGTH = 200;

    public SourceFile {
        name = name.length() > NAME_LENGTH ? name.substring(name.length() - NAME_LENGTH) : name;
        try {
            if (Files.size(path) > LARGEST) {
                throw tooLarge();
            }
            if (Files.size(path) == 0) {
                throw new RuleViolation("imports.file.empty");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RuleViolation tooLarge() {
        return new RuleViolation("imports.file.large", LARGEST / MEBIBYTE);
    }

    String sha256() {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] head(int bytes) {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
