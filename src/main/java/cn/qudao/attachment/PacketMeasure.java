package cn.qudao.attachment;

import cn.qudao.kernel.RuleViolation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Measures packets of files by unpacking them into nothing, since what a packet says of its parts may be a lie. */
public final class PacketMeasure {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST = 300L * 1024 * 1024;
    /** Text packs well, but not so well; small packets may. */
    private static final int TIGHTEST = 150;

    private static final long SMALL = 10L * 1024 * 1024;
    private static final int BLOCK = 64 * 1024;

    private PacketMeasure() {}

    /**
     * @param packed the size of the packet, in bytes
     * @throws RuleViolation where it would unpack to too much, or to too many parts
     */
    public static void require(ZipFile packet, String name, long packed) throws IOException {
        List<? extends ZipEntry> parts = packet.stream().toList();
        long size = 0;
        byte[] block = new byte[BLOCK];
        for (ZipEntry part : parts) {
            try (InputStream in = packet.getInputStream(part)) {
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    size += read;
                    if (size > LARGEST || size > SMALL && size > packed * TIGHTEST) {
                        throw new RuleViolation("attachment.bomb", name);
                    }
                }
            }
        }
        if (parts.size() > MOST_PARTS) {
            throw new RuleViolation("attachment.bomb", name);
        }
    }
}
