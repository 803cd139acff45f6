package cn.qudao.uikit;

import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What somebody uploads, on its way to the disk. */
public final class UploadedFile {

    private static final int BLOCK = 64 * 1024;

    private UploadedFile() {}

    /**
     * Stops reading where it is too large, whatever the browser said.
     *
     * @param largest in bytes
     * @return a file that whoever asked deletes
     */
    public static Path keep(InputStream in, long largest, Supplier<RuleViolation> tooLarge) throws IOException {
        Path file = Files.createTempFile("qudao-upload", "");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[BLOCK];
            long size = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                if (size > largest) {
                    throw tooLarge.get();
                }
                out.write(block, 0, read);
            }
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }
}
