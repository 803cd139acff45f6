package cn.qudao.statistics.report;

import static cn.qudao.testing.Screens.go;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.kernel.Level;
import cn.qudao.org.UnitRow;
import cn.qudao.org.domain.Moves;
import cn.qudao.reporting.Organisation;
import cn.qudao.uikit.ChoiceField;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same where units have moved, and everything counts where its outlet stands now. */
class NumbersOpenByNowTest extends NumbersOpenTest {

    @Autowired
    private Moves moves;

    @Autowired
    private cn.qudao.org.domain.Organisation organisation;

    @SuppressWarnings("NullAway.Init")
    private MovedUnits moved;

    @Override
    protected void recommend() {
        moved = new MovedUnits(moves, organisation);
        moved.recommend(this);
    }

    @Override
    String page(String address) {
        return address + "&org=now";
    }

    @Test
    void theFormOffersTheChoiceWhereItMakesADifference() {
        go("reports/R8");
        assertThat(_find(ChoiceField.class, spec -> spec.withLabel("组织归属"))).isEmpty();
        go("reports/R2?from=2025-05-01&to=2025-05-31");
        ChoiceField<Organisation> choice = field();
        assertThat(choice.getValue()).isEqualTo(Organisation.THEN);
        choice.setValue(Organisation.NOW);
        _click(_get(Button.class, spec -> spec.withText("查看")));

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("org"))
                .contains("now");
        assertThat(field().getValue()).isEqualTo(Organisation.NOW);
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).anyMatch(text -> text.startsWith("按现在组织"));
    }

    @SuppressWarnings("unchecked")
    private static ChoiceField<Organisation> field() {
        return _get(ChoiceField.class, spec -> spec.withLabel("组织归属"));
    }

    /** Records that were made outside the post stand in its list, and have no page for it. */
    @Test
    void aRecordFromElsewhereHasNoLink() {
        UnitRow taken = moved.of(unitsAt(Level.OUTLET).getFirst().id());
        acting.enter(account(at(taken, Level.GRID)));
        screens.close();
        screens.open("reports");
        go("reports/R7?from=2025-05-01&to=2025-05-31&org=now&unit=" + taken.code());
        assertThat(links()).isNotEmpty().hasSizeLessThan(rows());
        go("reports/R7?from=2025-04-01&to=2025-04-30&org=now&unit=" + taken.code());
        assertThat(rows()).isPositive();
        assertThat(links()).isEmpty();
        go("reports/R7?from=2025-04-01&to=2025-04-30&unit=" + taken.code());
        assertThat(_find(ListTable.class)).isEmpty();
    }

    private static int rows() {
        return table().select("tbody tr").size();
    }

    private static List<String> links() {
        return table().select("tbody td[data-title=时间] a").eachAttr("href");
    }
}
