package cn.qudao.drill;

import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./qudao drill activation [--rounds N] [--seed S] [--json FILE]}: the exit code says whether everything held. */
@Component
class DrillCommand implements Command {

    private static final int MISUSED = 2;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ConfigurableApplicationContext context;
    private final Path data;

    DrillCommand(ConfigurableApplicationContext context, @Value("${qudao.data}") Path data) {
        this.context = context;
        this.data = data;
    }

    @Override
    public String name() {
        return "drill";
    }

    @Override
    public int run(List<String> arguments) throws Exception {
        Optional<Options> options = Options.parse(arguments);
        if (options.isEmpty()) {
            Terminal.complain("drill.usage");
            return MISUSED;
        }
        Class<?> application = application();
        // The drill works on data of its own; nothing of the portal's is to run beside it.
        context.close();
        Path folder = data.toAbsolutePath().normalize().resolve("activation");
        Findings findings = new ActivationDrill(application, folder, options.get()).run();
        Terminal.say(
                "drill.result",
                findings.accepted(),
                findings.lost(),
                findings.doubled(),
                findings.hung(),
                findings.untrue());
        findings.examples().forEach(example -> Terminal.say("drill.example", example));
        Path json = options.get().json();
        if (json != null) {
            Files.writeString(json, JSON.writeValueAsString(findings) + '\n');
        }
        return findings.holds() ? 0 : 1;
    }

    /** What this process itself was made of, so that the drill knows nothing above it. */
    private Class<?> application() {
        return context.getBeansWithAnnotation(SpringBootApplication.class).values().stream()
                .findFirst()
                .<Class<?>>map(bean -> ClassUtils.getUserClass(bean))
                .orElseThrow();
    }
}
