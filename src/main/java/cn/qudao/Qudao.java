package cn.qudao;

import cn.qudao.database.EarlyDatabase;
import cn.qudao.kernel.Command;
import cn.qudao.kernel.Terminal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal, or one of the commands beside it: {@code ./qudao [run | <command> <arguments>]}. */
@SpringBootApplication
public class Qudao {

    private static final int UNKNOWN_COMMAND = 2;

    public static void main(String[] args) throws Exception {
        List<String> words = Arrays.asList(args);
        String name = words.isEmpty() ? "run" : words.getFirst();
        switch (name) {
            case "run" ->
                Terminal.say("launcher.open", openPortal().getEnvironment().getProperty("server.port"));
            case "train" -> new TrainingRun().visit(openPortal());
            default -> System.exit(runCommand(name, words.subList(1, words.size())));
        }
    }

    private static ConfigurableApplicationContext openPortal() {
        SpringApplication portal = new SpringApplication(Qudao.class);
        portal.addListeners(new FreePort(), new EarlyDatabase());
        return portal.run();
    }

    /** What is different for a command stands in application-command.properties. */
    private static int runCommand(String name, List<String> arguments) throws Exception {
        SpringApplication application = new SpringApplication(Qudao.class);
        application.setAdditionalProfiles("command");
        try (ConfigurableApplicationContext context = application.run()) {
            Optional<Command> command = context.getBeanProvider(Command.class).stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst();
            if (command.isEmpty()) {
                Terminal.complain("launcher.unknown-command", name);
                return UNKNOWN_COMMAND;
            }
            return command.get().run(arguments);
        }
    }
}
