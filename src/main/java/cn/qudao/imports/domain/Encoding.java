package cn.qudao.imports.domain;

import cn.qudao.kernel.RuleViolation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is written: as its mark at the beginning says; else in UTF-8 if it is valid UTF-8 to the last byte,
 * which Chinese text in another encoding practically never is; else in GB18030, as Chinese spreadsheets write.
 */
record Encoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");

    static Encoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, GB18030}) {
            Encoding encoding = new Encoding(charset, 0);
            if (encoding.fits(file)) {
                return encoding;
            }
        }
        throw new RuleViolation("imports.file.encoding");
    }

    /** Fails on the first byte that the encoding does not know, instead of putting question marks into names. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private boolean fits(Path file) throws IOException {
        try (Reader reader = open(file)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
