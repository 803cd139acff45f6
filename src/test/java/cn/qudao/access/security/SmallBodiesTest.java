package cn.qudao.access.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.qudao.testing.PortalTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Nobody fills the memory of the portal by talking to it. */
@PortalTest
class SmallBodiesTest {

    private final WebApplicationContext context;

    @Autowired
    SmallBodiesTest(WebApplicationContext context) {
        this.context = context;
    }

    @Test
    void whoHasShownNoSecretYetIsNotListenedToForLong() throws Exception {
        assertThat(told(SmallBodies.MOST)).isEqualTo(401);
        assertThat(told(SmallBodies.MOST + 1)).isEqualTo(413);
    }

    private int told(int bytes) throws Exception {
        return MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(post("/api/platforms/nobody/listener").content(new byte[bytes]))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void norWhoDoesNotSayHowMuchIsToCome() throws Exception {
        assertThat(read(SmallBodies.MOST)).isEqualTo(SmallBodies.MOST);
        assertThatThrownBy(() -> read(SmallBodies.MOST + 1)).isInstanceOf(IOException.class);
    }

    private static int read(int bytes) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[bytes]);
        int[] read = new int[1];
        new SmallBodies()
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (passed, answer) -> read[0] = passed.getInputStream().readAllBytes().length);
        return read[0];
    }
}
