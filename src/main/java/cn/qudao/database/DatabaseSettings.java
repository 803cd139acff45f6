package cn.qudao.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings under {@code qudao}: the data folder, and the own database where an operator names one. */
@ConfigurationProperties("qudao")
record DatabaseSettings(String data, @DefaultValue Own db) {

    Path dataFolder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    record Own(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}
}
