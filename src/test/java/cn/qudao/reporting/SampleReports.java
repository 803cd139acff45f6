package cn.qudao.reporting;

import cn.qudao.kernel.Level;
import cn.qudao.org.OrgPermissions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports over nothing but the units themselves, for the engine's own tests. */
@Configuration
public class SampleReports {

    public static final String UNITS = "S1";
    public static final String SECRET = "S2";
    public static final String LIST = "S3";

    @Bean
    ReportDefinition unitsBelow() {
        return new Sample(UNITS, OrgPermissions.VIEW);
    }

    /** The same for a permission that nobody has. */
    @Bean
    ReportDefinition secret() {
        return new Sample(SECRET, "sample.nobody");
    }

    @Bean
    ReportDefinition unitList() {
        return new UnitList();
    }

    private record Sample(String id, String permission) implements ReportDefinition {

        @Override
        public String folder() {
            return "sample/units";
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.count("below").leadsTo(Drill.to(LIST)),
                    Column.count("outlets").leadsTo(Drill.to(UNITS).at(Level.OUTLET)),
                    Column.ratio("share", "outlets", "below"),
                    Column.date("opened").max());
        }

        @Override
        public List<Filter> filters() {
            return List.of(
                    Filter.flag("named"), Filter.choice("kind", "grid", "outlet"), Filter.number("least", 0, 9, 0));
        }

        @Override
        public List<String> compared() {
            return List.of("below", "outlets");
        }

        @Override
        public List<String> chart() {
            return List.of("outlets", "share");
        }
    }

    private record UnitList() implements ReportDefinition {

        @Override
        public String id() {
            return LIST;
        }

        @Override
        public String folder() {
            return "sample/list";
        }

        @Override
        public String permission() {
            return OrgPermissions.VIEW;
        }

        @Override
        public Grain grain() {
            return Grain.RECORDS;
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.number("id").hidden(),
                    Column.time("time").hidden(),
                    Column.word("state"),
                    Column.date("opened"));
        }
    }
}
