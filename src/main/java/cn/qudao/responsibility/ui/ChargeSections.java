package cn.qudao.responsibility.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.org.Dictionaries;
import cn.qudao.org.UnitSection;
import cn.qudao.responsibility.ChargeKind;
import cn.qudao.responsibility.domain.ChargeList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One section for each kind of charge. */
@Configuration(proxyBeanMethods = false)
class ChargeSections {

    @Bean
    UnitSection contracts(ChargeList charges, ChargeDialogs dialogs, Dictionaries words, CurrentUser user) {
        return new ChargeSection(ChargeKind.CONTRACT, charges, dialogs, words, user);
    }

    @Bean
    UnitSection customerManagers(ChargeList charges, ChargeDialogs dialogs, Dictionaries words, CurrentUser user) {
        return new ChargeSection(ChargeKind.MANAGER, charges, dialogs, words, user);
    }
}
