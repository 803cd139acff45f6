package cn.qudao.browser;

import cn.qudao.testing.PartsTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/** A test in Chromium against the portal on a port of its own, with the small demo province. */
@ExtendWith(OwnSecurityHolder.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("browser")
@TestPropertySource(
        properties = {
            "qudao.demo=small",
            "qudao.embedded.options=" + PartsTest.CARELESS,
            "qudao.data=target/browser-data-${qudao.test.process:1}"
        })
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BrowserTest {}
