package cn.qudao.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.WrappedSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser gets that sends its last message once more, as its answer was lost. */
@PortalTest
class PackedAnswersTest {

    private static final String LONG = "石牌西路便民店 ".repeat(2_000);

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Screens screens;

    private final PackedAnswers handler = new PackedAnswers();

    @BeforeEach
    void open() {
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        screens.open("");
    }

    @AfterEach
    void leave() {
        screens.close();
        acting.leave();
    }

    @Test
    void theSameAnswerComesAgainThoughItIsNotKeptAsItWas() throws IOException {
        UI.getCurrent().add(new Span(LONG));
        String answer = answerTo(0);
        assertThat(answer).contains(LONG);
        assertThat(UI.getCurrent().getInternals().getLastRequestResponse()).isNull();
        assertThat(answerTo(0)).isEqualTo(answer);
        assertThat(answerTo(0)).isEqualTo(answer);
        assertThat(UI.getCurrent().getInternals().getLastRequestResponse()).isNull();
    }

    @Test
    void aShortAnswerTakesThePlaceOfALongOne() throws IOException {
        UI.getCurrent().add(new Span(LONG));
        answerTo(0);
        UI.getCurrent().add(new Span("甲"));
        String answer = answerTo(1);
        assertThat(answer).contains("甲").doesNotContain(LONG);
        assertThat(answerTo(1)).isEqualTo(answer);
    }

    @Test
    void anAnswerThatIsPackedTooLateDoesNotTakeThePlaceOfTheNext() throws IOException {
        String answer = answerTo(0);

        PackedAnswers.pack(UI.getCurrent(), LONG);
        MockVaadin.INSTANCE.runUIQueue(false);

        assertThat(answerTo(0)).isEqualTo(answer);
    }

    @Test
    void nothingIsKeptForAWindowThatWasClosedMeanwhile() {
        UI closed = new UI();

        PackedAnswers.pack(closed, LONG);

        assertThat(closed.getInternals().getLastRequestResponse()).isNull();
    }

    private String answerTo(int message) throws IOException {
        UI window = UI.getCurrent();
        VaadinServletService service =
                (VaadinServletService) window.getSession().getService();
        MockHttpServletRequest asked = new MockHttpServletRequest();
        asked.setParameter("v-uiId", Integer.toString(window.getUIId()));
        VaadinServletRequest request = new VaadinServletRequest(asked, service) {
            @Override
            public WrappedSession getWrappedSession() {
                return window.getSession().getSession();
            }
        };
        MockHttpServletResponse response = new MockHttpServletResponse();
        handler.synchronizedHandleRequest(
                        window.getSession(),
                        request,
                        new VaadinServletResponse(response, service),
                        "{\"csrfToken\":\"%s\",\"rpc\":[],\"syncId\":0,\"clientId\":%d}"
                                .formatted(window.getCsrfToken(), message))
                .orElseThrow()
                .writeResponse();
        MockVaadin.INSTANCE.runUIQueue(false);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
