package cn.qudao.architecture;

import cn.qudao.Qudao;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void everyArrowBetweenModulesPointsDown() {
        ApplicationModules.of(Qudao.class).verify();
    }
}
