package cn.qudao;

import cn.qudao.kernel.StartProblem;
import java.io.IOException;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Looks at the port before anything is started: the web server would only find out when all else is done. */
final class FreePort implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        require(event.getEnvironment());
    }

    private static void require(Environment environment) {
        String port = environment.getRequiredProperty("server.port");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw new StartProblem("launcher.problem.port", port);
        }
        try (ServerSocket probe = new ServerSocket(Integer.parseInt(port))) {
            probe.setReuseAddress(true);
        } catch (IOException taken) {
            throw new StartProblem(taken, "launcher.problem.port-taken", port);
        }
    }
}
