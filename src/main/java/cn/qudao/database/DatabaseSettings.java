package cn.qudao.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The settings under {@code qudao}: the data folder with its server, and the own database where an operator names one. */
@ConfigurationProperties("qudao")
record DatabaseSettings(
        String data, @DefaultValue Own db, @DefaultValue Embedded embedded) {

    Path dataFolder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    record Own(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password) {}

    /** @param options of the embedded server beside the portal's, in its own words; they hold from its next start on */
    record Embedded(@DefaultValue List<String> options) {}
}
