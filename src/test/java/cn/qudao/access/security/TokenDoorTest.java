package cn.qudao.access.security;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.qudao.access.AccessMother;
import cn.qudao.access.domain.Tokens;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.kernel.WrongTries;
import cn.qudao.testing.PortalTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class TokenDoorTest {

    /** No report of this name is there, so whoever is let in gets 404. */
    private static final String NOWHERE = "/api/reports/NONE?unit=none&from=2026-01-01&to=2026-01-31";

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Tokens tokens;

    @Autowired
    private OwnPosts posts;

    @Autowired
    private Clock clock;

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void aProgramComesInWithAValidTokenOnly() throws Exception {
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        String token = tokens.create("test", LocalDate.now(clock).plusDays(1));
        long post = posts.choices().getFirst().post();

        acting.leave();
        mvc.perform(get(NOWHERE)).andExpect(status().isUnauthorized());
        mvc.perform(get(NOWHERE).header("Authorization", "Bearer x")).andExpect(status().isUnauthorized());
        mvc.perform(get(NOWHERE).header("Authorization", "Bearer " + token)).andExpect(status().isNotFound());
        mvc.perform(get(NOWHERE).header("Authorization", "Bearer " + token).header("Qudao-Post", post))
                .andExpect(status().isNotFound());
        mvc.perform(get(NOWHERE).header("Authorization", "Bearer " + token).header("Qudao-Post", 7))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void whoTriesOneTokenAfterTheOtherIsToldToStopAndAValidOneStillOpens() throws Exception {
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        String token = tokens.create("test", LocalDate.now(clock).plusDays(1));
        acting.leave();
        for (int i = 0; i < WrongTries.MOST; i++) {
            mvc.perform(from("10.4.4.4", "wrong" + i)).andExpect(status().isUnauthorized());
        }
        mvc.perform(from("10.4.4.4", "wrong")).andExpect(status().isTooManyRequests());
        mvc.perform(from("10.4.4.5", "wrong")).andExpect(status().isUnauthorized());
        mvc.perform(from("10.4.4.4", token)).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder from(String address, String token) {
        return get(NOWHERE).header("Authorization", "Bearer " + token).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    @Test
    void aRevokedTokenOpensNothing() throws Exception {
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        String token = tokens.create("test", LocalDate.now(clock).plusDays(1));
        tokens.revoke(tokens.own().getFirst().id());

        acting.leave();
        mvc.perform(get(NOWHERE).header("Authorization", "Bearer " + token)).andExpect(status().isUnauthorized());
    }

    @Test
    void theRestOfTheActuatorIsClosedAndHealthIsOpen() throws Exception {
        mvc.perform(get("/actuator/health")).andExpect(status().isOk());
        mvc.perform(get("/actuator/env")).andExpect(status().is3xxRedirection());
    }
}
