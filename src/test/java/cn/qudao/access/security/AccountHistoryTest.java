package cn.qudao.access.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccountHistory;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AccountHistoryTest {

    @Autowired
    private AccountHistory history;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @AfterEach
    void leave() {
        acting.leave();
    }

    /** It writes past the scope filter. */
    @Test
    void notEvenAnAdministratorWritesHistory() {
        acting.enter(mother.account(mother.district(), ShippedRole.PROVINCE_ADMINISTRATOR));

        assertThatThrownBy(() -> history.add(Stream.empty())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> history.openedOn(LocalDate.of(2026, 1, 1), List.of()))
                .isInstanceOf(Refused.class);
    }
}
