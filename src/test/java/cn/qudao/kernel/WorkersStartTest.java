package cn.qudao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

class WorkersStartTest {

    @Test
    void workersBeginWhenThePortalHasOpenedAndAgainWhenItGoesOn() {
        SpringApplication application = new SpringApplication(Portal.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (ConfigurableApplicationContext context = application.run("--spring.main.lazy-initialization=false")) {
            Digger digger = context.getBean(Digger.class);
            assertThat(digger.dugBeforeItOpened).isFalse();
            assertThat(digger.isRunning()).isTrue();
            context.stop();
            assertThat(digger.isRunning()).isFalse();
            context.start();
            assertThat(digger.isRunning()).isTrue();
            context.pause();
            assertThat(digger.isRunning()).isFalse();
            context.restart();
            assertThat(digger.isRunning()).isTrue();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({WorkersStart.class, Digger.class})
    static class Portal {}

    static class Digger implements Worker {

        private boolean running;
        private boolean dugBeforeItOpened;

        @EventListener(ContextRefreshedEvent.class)
        void look() {
            dugBeforeItOpened = running;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
