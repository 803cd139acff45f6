package cn.qudao.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.qudao.reporting.Organisation;
import org.junit.jupiter.api.Test;

class QueryFileTest {

    @Test
    void putsTheScopeRuleInThePlaceOfTheToken() {
        QueryFile file = QueryFile.parse("select 1 from t c where {scope:c};\n");
        assertThat(file.section("", Organisation.THEN))
                .startsWith("select 1 from t c where (c.scope_key between :scope_lo")
                .doesNotEndWith(";");
    }

    @Test
    void aQueryWithoutTheTokenCannotBeLoaded() {
        assertThatIllegalArgumentException().isThrownBy(() -> QueryFile.parse("select 1 from t"));
    }

    @Test
    void everySectionNeedsTheToken() {
        assertThatIllegalArgumentException().isThrownBy(() -> QueryFile.parse("""
                        -- :section months
                        select 1 from m where {scope:m}
                        -- :section days
                        select 1 from d
                        """));
    }

    @Test
    void sectionsAreChosenByName() {
        QueryFile file = QueryFile.parse("""
                -- :section months
                select 'm' from m where {scope:m}
                -- :section days
                select 'd' from d where {scope:d}
                """);
        assertThat(file.section("days", Organisation.THEN)).startsWith("select 'd'");
        assertThatIllegalStateException().isThrownBy(() -> file.section("weeks", Organisation.THEN));
    }

    @Test
    void anotherReportsQueryServesAsATable() {
        QueryFile file = QueryFile.parse("select count(*) from ({query:statistics/r2 units}) b");
        assertThat(file.section("", Organisation.THEN))
                .startsWith("select count(*) from (select f.scope_key")
                .contains("(c.scope_key between :scope_lo")
                .endsWith(") b");
    }

    @Test
    void aPlaceIsFoundByTheOrganisationOfThenOrOfNow() {
        QueryFile file =
                QueryFile.parse("select {place:r} from records r {moved:r} where {within:r} and {scope:{place:r}}");
        assertThat(file.section("", Organisation.THEN))
                .startsWith("select r.scope_key from records r  where r.scope_key between :unit_lo and :unit_hi and"
                        + " (r.scope_key between :scope_lo");
        assertThat(file.section("", Organisation.NOW))
                .startsWith(
                        "select coalesce(r_left.scope_key, r.scope_key) from records r left join pub_left_place r_left")
                .contains("(coalesce(r_left.scope_key, r.scope_key) between :scope_lo");
        assertThat(file.hasTwoViews()).isTrue();
    }

    @Test
    void aQueryThatGoesByNoPlaceOfThenHasOneView() {
        assertThat(QueryFile.parse("select 1 from t c where {scope:c}").hasTwoViews())
                .isFalse();
        assertThat(QueryFile.parse("select 1 from cells c where c.view in (:views) and {scope:c}")
                        .hasTwoViews())
                .isTrue();
    }
}
