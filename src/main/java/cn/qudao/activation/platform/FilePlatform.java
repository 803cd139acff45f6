package cn.qudao.activation.platform;

import cn.qudao.activation.PlatformKind;
import cn.qudao.activation.PlatformRow;
import cn.qudao.kernel.Saying;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * An exchange of files: each order is a file of its own in {@code orders}, named by our key, so that written again it is the
 * same order: key, number, product, door, and {@code add} or {@code delete}. The platform moves it to {@code taken} when it begins, and puts its answer into {@code answers} under the same
 * name. Every file appears whole, by a rename.
 */
@Component
class FilePlatform implements PlatformAdapter {

    private static final String ENDING = ".csv";
    private static final int LONGEST_ANSWER = 4096;
    private static final int CELLS = 4;

    @Override
    public PlatformKind kind() {
        return PlatformKind.FILE;
    }

    @Override
    public Answer send(PlatformRow platform, Order order) throws Unanswered {
        Path folder = folder(platform);
        Path file = folder.resolve("orders").resolve(order.key() + ENDING);
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), order.key(), ".tmp");
            Files.writeString(
                    draft,
                    String.join(
                                    ",",
                                    order.key(),
                                    order.number().digits(),
                                    order.productCode(),
                                    order.door().name(),
                                    order.action().name().toLowerCase(Locale.ROOT))
                            + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return inProgress(order);
        } catch (IOException notWritten) {
            throw new Unanswered(Saying.of("activation.reason.folder"), false);
        }
    }

    @Override
    public Answer ask(PlatformRow platform, Order order) throws Unanswered {
        Path folder = folder(platform);
        String name = order.key() + ENDING;
        // In the opposite order of the file's way, so that it is not missed in between.
        boolean ordered = Files.exists(folder.resolve("orders").resolve(name));
        boolean taken = Files.exists(folder.resolve("taken").resolve(name));
        Path answer = folder.resolve("answers").resolve(name);
        try {
            if (Files.size(answer) > LONGEST_ANSWER) {
                throw new Unanswered(Saying.of("activation.reason.nonsense"), true);
            }
            return parse(order, Files.readString(answer, StandardCharsets.UTF_8));
        } catch (NoSuchFileException none) {
            return ordered || taken ? inProgress(order) : Answer.unknown(order.id());
        } catch (IOException unreadable) {
            throw new Unanswered(Saying.of("activation.reason.folder"), true);
        }
    }

    private static Answer parse(Order order, String line) throws Unanswered {
        String[] cells = line.strip().split(",", CELLS);
        boolean done = cells.length >= CELLS - 1 && cells[2].equals("completed");
        boolean failed = cells.length == CELLS && cells[2].equals("failed");
        if (!done && !failed || !cells[0].equals(order.key()) || cells[1].isBlank() || cells[1].length() > 80) {
            throw new Unanswered(Saying.of("activation.reason.nonsense"), true);
        }
        return new Answer(
                order.id(),
                cells[1],
                done ? Answer.Kind.COMPLETED : Answer.Kind.FAILED,
                failed ? cells[CELLS - 1] : null);
    }

    private static Answer inProgress(Order order) {
        return new Answer(order.id(), order.key(), Answer.Kind.IN_PROGRESS, null);
    }

    private static Path folder(PlatformRow platform) throws Unanswered {
        try {
            return Path.of(platform.address());
        } catch (InvalidPathException noPath) {
            throw new Unanswered(Saying.of("activation.reason.folder"), false);
        }
    }
}
