package cn.qudao.bench;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        try (Bench main = Bench.on(application, folder, options.scale())) {
            boolean complete = true;
            ResultTable table = new ResultTable();
            Map<Path, Outcome> outcomes = new LinkedHashMap<>();
            for (BenchPart part : parts.stream().filter(options::wants).toList()) {
                Bench bench = part.province(main);
                try {
                    complete &= measure(part, bench, outcomes, table);
                } finally {
                    if (bench != main) {
                        bench.close();
                    }
                }
            }
            if (options.json() != null && !outcomes.isEmpty()) {
                new ResultJson().write(List.copyOf(outcomes.values()), options.json());
            }
            return complete ? 0 : FAILED;
        }
    }

    private Outcome begin(Bench bench, ResultTable table) throws IOException, InterruptedException {
        Terminal.say("bench.preparing", bench.folder());
        bench.make();
        Outcome outcome = Outcome.begun(OffsetDateTime.now(clock), Machine.describe(), bench.scale(), bench.dataSize());
        table.head(outcome);
        return outcome;
    }

    /** One part that cannot be measured must not lose the figures of the others. */
    private boolean measure(BenchPart part, Bench bench, Map<Path, Outcome> outcomes, ResultTable table)
            throws InterruptedException {
        try {
            Outcome known = outcomes.get(bench.folder());
            Outcome outcome = known == null ? begin(bench, table) : known;
            outcomes.put(bench.folder(), outcome);
            Terminal.say("bench.part", part.name());
            part.run(bench, figure -> {
                table.row(figure);
                outcome.figures().add(figure);
            });
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
