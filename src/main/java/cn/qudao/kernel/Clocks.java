package cn.qudao.kernel;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Nothing asks the machine for the time by itself, so that tests can set it. */
@Configuration(proxyBeanMethods = false)
public class Clocks {

    /** Where business days and months begin and end. */
    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(BUSINESS_ZONE);
    }
}
