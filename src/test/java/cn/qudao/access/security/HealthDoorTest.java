package cn.qudao.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

/** What the health consists of is for administrators. */
@PortalTest
class HealthDoorTest {

    @Autowired
    private HealthEndpointGroups groups;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void onlyWhoMayKnowSeesTheDetails() {
        assertThat(isShown()).isFalse();
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_MANAGER));
        assertThat(isShown()).isFalse();
        acting.enter(mother.account(mother.province(), ShippedRole.PROVINCE_ADMINISTRATOR));
        assertThat(isShown()).isTrue();
    }

    private boolean isShown() {
        boolean details = groups.getPrimary().showDetails(SecurityContext.NONE);
        assertThat(groups.getPrimary().showComponents(SecurityContext.NONE)).isEqualTo(details);
        return details;
    }
}
