package cn.qudao.shell;

import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.uikit.EmptyState;
import cn.qudao.uikit.Page;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;

/** What a navigation ends at when it cannot be done; all inside the layout, so that the way back is at hand. */
final class ErrorPages {

    private ErrorPages() {}

    private abstract static class ErrorPage extends Page {

        private final Div content = new Div();

        ErrorPage(String key) {
            super(key + ".title");
            add(content);
        }

        /** Anew each time: two errors in a row come to the same page. */
        void show(String text) {
            show(text, new Anchor("", getTranslation("shell.home")));
        }

        void show(String text, Anchor next) {
            content.removeAll();
            content.add(new EmptyState(text, next));
        }
    }

    /** One page for whatever is not there, not allowed, or outside the scope: nobody can tell them apart. */
    private abstract static class NothingHere<E extends Exception> extends ErrorPage implements HasErrorParameter<E> {

        NothingHere() {
            super("shell.not-found");
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<E> parameter) {
            show(getTranslation("shell.not-found.text"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    @ParentLayout(MainLayout.class)
    static class NoSuchPage extends NothingHere<NotFoundException> {}

    @ParentLayout(MainLayout.class)
    static class NotAllowed extends NothingHere<AccessDeniedException> {}

    @ParentLayout(MainLayout.class)
    static class Failed extends ErrorPage implements HasErrorParameter<Exception> {

        Failed() {
            super("shell.error");
        }

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            return switch (ErrorNotices.root(parameter.getException())) {
                case NotFound gone -> notFound();
                case Refused refused -> notFound();
                case RuleViolation violation -> {
                    title(getTranslation("shell.bad-address.title"));
                    // What cannot be shown is what was asked for, not the page: it opens with what it asks by itself.
                    show(
                            getTranslation(violation.key(), violation.arguments()),
                            new Anchor(event.getLocation().getPath(), getTranslation("shell.bad-address.again")));
                    yield HttpServletResponse.SC_BAD_REQUEST;
                }
                default -> {
                    title(getTranslation("shell.error.title"));
                    show(getTranslation("shell.error.text", ErrorNotices.report(parameter.getException())));
                    yield HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
                }
            };
        }

        private int notFound() {
            title(getTranslation("shell.not-found.title"));
            show(getTranslation("shell.not-found.text"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}
