package cn.qudao.smsline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The content of one message as it is carried: bytes, how they are coded, and whether they begin with a header of parts. */
public final class Body {

    /** One byte a character. */
    public static final int PLAIN = 0;
    /** Bytes that are no text. */
    public static final int BINARY = 4;
    /** Two bytes a character. */
    public static final int UCS2 = 8;
    /** What phones of the mainland used to send. */
    public static final int GBK = 15;

    private static final int PLAIN_ALONE = 160;
    private static final int PLAIN_PART = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_PART = 67;
    private static final int MOST_PARTS = 255;
    /** These take two places in the air, or none at all. */
    private static final String NOT_PLAIN = "[]{}^~\\|`";

    private static final Charset CHINESE = Charset.forName("GBK");

    private final int coding;
    private final byte[] content;
    private final boolean headed;

    public Body(int coding, byte[] content, boolean headed) {
        this.coding = coding;
        this.content = content.clone();
        this.headed = headed;
    }

    /**
     * A text in as few parts as can be: 160 characters of the plain alphabet or 70 others in one, 153 or 67 in each of several.
     *
     * @param reference the same for all parts of a message, and another for the next to the same phone
     */
    public static List<Body> of(String text, int reference) {
        boolean plain = text.chars().allMatch(Body::isPlain);
        int coding = plain ? PLAIN : UCS2;
        Charset charset = charset(coding);
        if (text.length() <= (plain ? PLAIN_ALONE : UCS2_ALONE)) {
            return List.of(new Body(coding, text.getBytes(charset), false));
        }
        List<String> parts = cut(text, plain ? PLAIN_PART : UCS2_PART);
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("Too long for a message: " + text.length());
        }
        List<Body> bodies = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(new byte[] {5, 0, 3, (byte) reference, (byte) parts.size(), (byte) part});
            content.writeBytes(parts.get(part - 1).getBytes(charset));
            bodies.add(new Body(coding, content.toByteArray(), true));
        }
        return bodies;
    }

    private static boolean isPlain(int character) {
        return character == '\n' || (character >= ' ' && character < 127 && NOT_PLAIN.indexOf(character) < 0);
    }

    /** Never between the halves of one character. */
    private static List<String> cut(String text, int longest) {
        List<String> parts = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = Math.min(begin + longest, text.length());
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            parts.add(text.substring(begin, end));
            begin = end;
        }
        return parts;
    }

    public int coding() {
        return coding;
    }

    public byte[] content() {
        return content.clone();
    }

    public boolean isHeaded() {
        return headed;
    }

    /** Empty where it stands alone, or its header says nothing of parts. */
    public Optional<Joint> joint() {
        int at = 1;
        while (headed && at + 1 < textBegins()) {
            int kind = content[at];
            int length = content[at + 1] & 0xFF;
            boolean whole = at + 1 + length < textBegins();
            if (kind == 0 && length == 3 && whole) {
                return joint(content[at + 2] & 0xFF, content[at + 3] & 0xFF, content[at + 4] & 0xFF);
            }
            if (kind == 8 && length == 4 && whole) {
                return joint(
                        (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF,
                        content[at + 4] & 0xFF,
                        content[at + 5] & 0xFF);
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static Optional<Joint> joint(int reference, int parts, int part) {
        return part >= 1 && part <= parts ? Optional.of(new Joint(reference, parts, part)) : Optional.empty();
    }

    /** Empty where the bytes are no text. */
    public Optional<String> text() {
        return coding == BINARY
                ? Optional.empty()
                : Optional.of(new String(Arrays.copyOfRange(content, textBegins(), content.length), charset(coding)));
    }

    private int textBegins() {
        return headed && content.length > 0 ? Math.min(content.length, (content[0] & 0xFF) + 1) : 0;
    }

    private static Charset charset(int coding) {
        return switch (coding) {
            case UCS2 -> StandardCharsets.UTF_16BE;
            case GBK -> CHINESE;
            default -> StandardCharsets.ISO_8859_1;
        };
    }
}
