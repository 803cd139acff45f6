package cn.qudao.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the links of a page without a browser give to save. */
public final class Files {

    private Files() {}

    /** All files that the page offers, in its order. */
    public static List<byte[]> offered() {
        return _find(Anchor.class).stream()
                .map(anchor -> handler(anchor).map(resource -> read(resource, anchor)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ElementStreamResource> handler(Anchor anchor) {
        return Optional.ofNullable(anchor.getElement().getAttribute("href"))
                .filter(address -> address.startsWith("VAADIN/dynamic/"))
                .flatMap(address ->
                        VaadinSession.getCurrent().getResourceRegistry().getResource(URI.create(address)))
                .filter(ElementStreamResource.class::isInstance)
                .map(ElementStreamResource.class::cast);
    }

    private static byte[] read(ElementStreamResource resource, Anchor anchor) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            resource.getElementRequestHandler()
                    .handleRequest(
                            VaadinRequest.getCurrent(),
                            new VaadinServletResponse(response, (VaadinServletService) VaadinService.getCurrent()),
                            VaadinSession.getCurrent(),
                            anchor.getElement());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.getContentAsByteArray();
    }
}
