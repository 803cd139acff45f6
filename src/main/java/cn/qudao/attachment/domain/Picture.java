package cn.qudao.attachment.domain;

import cn.qudao.attachment.AttachmentKind;
import cn.qudao.kernel.RuleViolation;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * A picture drawn anew: what stands in the file beside the pixels, the place where it was taken or a script, is not kept. Its size is
 * asked for before anything is unpacked, and a large one is read in coarser steps.
 */
final class Picture {

    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_EDGE = 2560;
    private static final int THUMBNAIL_EDGE = 320;
    private static final float QUALITY = 0.88f;
    /** Each needs some tens of megabytes. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private final BufferedImage pixels;
    private final AttachmentKind kind;

    private Picture(BufferedImage pixels, AttachmentKind kind) {
        this.pixels = pixels;
        this.kind = kind;
    }

    /** What is done with a picture while there is memory for it. */
    @FunctionalInterface
    interface Use<T> {

        T of(Picture picture) throws IOException;
    }

    static <T> T with(Path file, String name, AttachmentKind kind, Use<T> use) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return use.of(read(file, name, kind));
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException broken) {
            // The readers of the JDK answer so to what is no picture after all.
            throw new RuleViolation("attachment.broken", name);
        } finally {
            AT_ONCE.release();
        }
    }

    private static Picture read(Path file, String name, AttachmentKind kind) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw new RuleViolation("attachment.flood", name, width, height);
            }
            ImageReadParam coarse = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / LONGEST_EDGE);
            coarse.setSourceSubsampling(step, step, 0, 0);
            int orientation = kind == AttachmentKind.JPEG ? Orientation.of(file) : 1;
            AttachmentKind kept = kind == AttachmentKind.JPEG ? kind : AttachmentKind.PNG;
            return new Picture(draw(reader.read(0, coarse), orientation, LONGEST_EDGE, kept), kept);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage draw(BufferedImage from, int orientation, int longest, AttachmentKind kind) {
        double scale = Math.min(1, (double) longest / Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, (int) Math.round(from.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(from.getHeight() * scale));
        boolean sideways = Orientation.isSideways(orientation);
        BufferedImage to = new BufferedImage(
                sideways ? height : width,
                sideways ? width : height,
                kind == AttachmentKind.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform upright = Orientation.upright(orientation, width, height);
        upright.scale((double) width / from.getWidth(), (double) height / from.getHeight());
        pen.drawImage(from, upright, null);
        pen.dispose();
        return to;
    }

    AttachmentKind kind() {
        return kind;
    }

    int width() {
        return pixels.getWidth();
    }

    int height() {
        return pixels.getHeight();
    }

    void write(Path to) throws IOException {
        write(pixels, to);
    }

    void writeThumbnail(Path to) throws IOException {
        BufferedImage half = pixels;
        // In steps: one big step would leave out most pixels.
        while (Math.max(half.getWidth(), half.getHeight()) > 2 * THUMBNAIL_EDGE) {
            half = draw(half, 1, Math.max(half.getWidth(), half.getHeight()) / 2, kind);
        }
        write(draw(half, 1, THUMBNAIL_EDGE, kind), to);
    }

    private void write(BufferedImage image, Path to) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(to.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (kind == AttachmentKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
