package cn.qudao.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A file that was read and thrown away.
 *
 * @param begin its first bytes, which tell what it is
 * @param end its last ones, which tell that it is complete
 */
public record Download(long bytes, String begin, String end) {

    private static final int BLOCK = 65_536;
    private static final int KEPT = 8;

    static Download read(InputStream body) throws IOException {
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        String begin = "";
        String end = "";
        for (int read = body.read(block); read >= 0; read = body.read(block)) {
            String text = new String(block, 0, read, StandardCharsets.ISO_8859_1);
            begin = begin.length() < KEPT ? begin + text.substring(0, Math.min(KEPT, read)) : begin;
            String tail = end + text.substring(Math.max(0, read - KEPT));
            end = tail.substring(Math.max(0, tail.length() - KEPT));
            bytes += read;
        }
        return new Download(bytes, begin, end);
    }
}
