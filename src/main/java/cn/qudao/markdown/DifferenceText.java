package cn.qudao.markdown;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What differs between two texts, with signs and colours, so that those who see no colours read it too. */
public class DifferenceText extends Div {

    public DifferenceText(List<Difference.Line> lines) {
        addClassName("markdown-difference");
        for (Difference.Line line : lines) {
            String sign = switch (line.kind()) {
                case SAME -> "  ";
                case GONE -> "− ";
                case NEW -> "+ ";
            };
            Span shown = new Span(sign + line.text());
            shown.addClassName("markdown-" + line.kind().name().toLowerCase(Locale.ROOT));
            add(shown);
        }
    }
}
