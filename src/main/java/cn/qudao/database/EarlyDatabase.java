package cn.qudao.database;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/** Has the embedded server start as soon as its folder is known: it takes as long as Spring needs to look through the classes. */
public final class EarlyDatabase implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        DatabaseSettings settings = Binder.get(event.getEnvironment()).bindOrCreate("qudao", DatabaseSettings.class);
        if (settings.db().url().isEmpty()) {
            Path folder = settings.dataFolder();
            SpringApplication.getShutdownHandlers().add(EmbeddedDatabase::closeAll);
            Thread.ofPlatform()
                    .name("database")
                    .start(() ->
                            EmbeddedDatabase.prepare(folder, settings.embedded().options()));
        }
    }
}
