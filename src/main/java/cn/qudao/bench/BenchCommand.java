package cn.qudao.bench;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** {@code ./qudao bench [part] [--scale N] [--json FILE]}. */
@Component
class BenchCommand implements Command {

    private static final Logger log = LoggerFactory.getLogger(BenchCommand.class);
    private static final int MISUSED = 2;
    private static final int FAILED = 1;

    private final List<BenchPart> parts;
    private final ConfigurableApplicationContext context;
    private final Path data;
    private final Clock clock;

    BenchCommand(
            ObjectProvider<BenchPart> parts,
            ConfigurableApplicationContext context,
            @Value("${qudao.data}") Path data,
            Clock clock) {
        this.parts = parts.orderedStream().toList();
        this.context = context;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Optional<Options> options =
                Options.parse(arguments).filter(wanted -> parts.stream().anyMatch(wanted::wants));
        if (options.isEmpty()) {
            String names = parts.stream().map(BenchPart::name).collect(Collectors.joining(", "));
            Terminal.complain("bench.usage", names);
            return MISUSED;
        }
        return run(options.get());
    }

    private int run(Options options) throws IOException, InterruptedException {
        Path folder = data.toAbsolutePath().normalize().resolve("x" + options.scale());
        Class<?> application = application();
        // The bench works on data of its own; nothing of the portal's is to run beside it.
        context.close();
        try (Bench bench = new Bench(application, folder)) {
            Terminal.say("bench.preparing", folder);
            bench.prepare(options.scale());
            Outcome outcome =
                    new Outcome(OffsetDateTime.now(clock), Machine.describe(), options.scale(), bench.dataSize());
            ResultTable table = new ResultTable();
            table.head(outcome);
            boolean complete = true;
            List<Figure> all = new ArrayList<>();
            for (BenchPart part : parts.stream().filter(options::wants).toList()) {
                complete &= measure(part, bench, figure -> {
                    table.row(figure);
                    all.add(figure);
                });
            }
            if (options.json() != null) {
                new ResultJson().write(outcome, all, options.json());
            }
            return complete ? 0 : FAILED;
        }
    }

    /** One part that cannot be measured must not lose the figures of the others. */
    private static boolean measure(BenchPart part, Bench bench, Consumer<Figure> results) throws InterruptedException {
        Terminal.say("bench.part", part.name());
        try {
            part.run(bench, results);
            return true;
        } catch (IOException | WrongAnswer problem) {
            Terminal.complain("bench.failed", part.name(), String.valueOf(problem.getMessage()));
            log.debug("In {}", part.name(), problem);
            return false;
        }
    }

    /** What this process itself was made of, so that the bench knows nothing above it. */
    private Class<?> application() {
        return context.getBeansWithAnnotation(SpringBootApplication.class).values().stream()
                .findFirst()
                .<Class<?>>map(bean -> ClassUtils.getUserClass(bean))
                .orElseThrow();
    }
}
