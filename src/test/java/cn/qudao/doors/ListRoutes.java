package cn.qudao.doors;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import cn.qudao.kernel.Level;
import cn.qudao.org.UnitPicker;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.Downloads;
import cn.qudao.uikit.ListFrame;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The lists of the portal, found as the portal finds its pages: by their addresses. A window must be open. */
final class ListRoutes {

    /** The answer is the same for everybody at a level, and to open every page of the portal takes its time. */
    private static final Map<Level, List<String>> OF_UNITS = new EnumMap<>(Level.class);

    private ListRoutes() {}

    static List<String> all() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .map(RouteData::getTemplate)
                .filter(template -> !template.contains(":"))
                .filter(route -> {
                    Screens.go(route);
                    return !_find(ListFrame.class).isEmpty();
                })
                .toList();
    }

    /** Those that a post at the level can ask for the part of a unit. */
    static List<String> ofUnits(Level level) {
        return OF_UNITS.computeIfAbsent(level, any -> ofUnits());
    }

    private static List<String> ofUnits() {
        return all().stream()
                .filter(route -> {
                    Screens.go(route);
                    return !_find(UnitPicker.class).isEmpty();
                })
                .toList();
    }

    /** All that the lists of a page hold, in every format in which they can be taken along. */
    static List<String> files(String route) {
        Screens.go(route);
        return _find(Downloads.class).stream()
                .flatMap(downloads -> List.of("csv", "xlsx").stream().map(format -> file(downloads, format)))
                .map(FileText::of)
                .toList();
    }

    private static byte[] file(Downloads downloads, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            downloads.content().write(format, out, rows -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
