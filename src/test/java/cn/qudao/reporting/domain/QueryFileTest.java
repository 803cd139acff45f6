package cn.qudao.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class QueryFileTest {

    @Test
    void putsTheScopeRuleInThePlaceOfTheToken() {
        QueryFile file = QueryFile.parse("select 1 from t c where {scope:c};\n");
        assertThat(file.section(""))
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
        assertThat(file.section("days")).startsWith("select 'd'");
        assertThatIllegalStateException().isThrownBy(() -> file.section("weeks"));
    }

    @Test
    void anotherReportsQueryServesAsATable() {
        QueryFile file = QueryFile.parse("select count(*) from ({query:statistics/r2 units}) b");
        assertThat(file.section(""))
                .startsWith("select count(*) from (select f.scope_key")
                .contains("(c.scope_key between :scope_lo")
                .endsWith(") b");
    }
}
