package cn.qudao.doors;

import static cn.qudao.scope.RandomTree.code;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.qudao.kernel.Level;
import cn.qudao.scope.RandomTree.Node;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports for programs, by the visitor's token: what lies outside cannot be told from what does not exist. */
@Component
class RestDoor implements Door {

    private static final String DAYS = "&from=" + World.PAST.from() + "&to=" + World.PAST.to();
    private static final int OK = 200;
    private static final int BAD = 400;
    private static final int STRANGER = 401;
    private static final int NOWHERE = 404;
    private static final int EVERY = 5;

    private final WebApplicationContext context;

    RestDoor(WebApplicationContext context) {
        this.context = context;
    }

    @Override
    public void ask(Visitor visitor, World world, Verdicts verdicts) {
        MockMvc mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        String nowhere = body(answer(mvc, visitor, "R2?unit=NOWHERE" + DAYS));
        int number = visitor.hashCode();
        for (Node unit : world.units()) {
            if (Math.floorMod(number++, EVERY) == 0) {
                MockHttpServletResponse answer = answer(mvc, visitor, "R2?unit=" + code(unit) + DAYS);
                verdicts.about(
                        visitor.sees(unit), answer.getStatus() == OK, () -> visitor + " by REST: R2 of " + unit.id());
                if (visitor.sees(unit)) {
                    figures(visitor, world, unit, JsonMapper.shared().readTree(body(answer)), verdicts);
                } else {
                    verdicts.about(
                            false,
                            answer.getStatus() != NOWHERE || !body(answer).equals(nowhere),
                            () -> visitor + " is told by REST of " + unit.id());
                }
            }
        }
        verdicts.about(
                true,
                status(mvc, get("/api/reports/R2?unit=NOWHERE" + DAYS)) == STRANGER,
                () -> "a stranger is refused by REST");
        verdicts.about(
                true,
                answer(mvc, visitor, "R2?from=yesterday").getStatus() == BAD,
                () -> "a bad day is refused by REST");
        world.enter(visitor);
    }

    private static void figures(Visitor visitor, World world, Node unit, JsonNode report, Verdicts verdicts) {
        Level rows = unit.level().below().orElse(unit.level());
        List<Long> right = new ReportOracle(visitor, world, unit, rows, World.PAST)
                .business().values().stream().reduce(List.of(0L, 0L, 0L, 0L), ReportOracle::plus);
        List<String> columns = List.of("recommended", "succeeded", "income");
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            verdicts.figure(
                    right.get(i),
                    report.get("totals").get(column).asLong(),
                    () -> visitor + " by REST: " + column + " of " + unit.id());
        }
        verdicts.figure(
                right.getFirst(),
                report.get("rows")
                        .valueStream()
                        .mapToLong(row -> row.get("recommended").asLong())
                        .sum(),
                () -> visitor + " by REST: rows of " + unit.id());
    }

    private static MockHttpServletResponse answer(MockMvc mvc, Visitor visitor, String report) {
        return perform(
                mvc,
                get("/api/reports/" + report)
                        .header("Authorization", "Bearer " + visitor.token())
                        .header("Qudao-Post", visitor.post())
                        .header("Accept-Language", "zh-CN"));
    }

    private static int status(MockMvc mvc, MockHttpServletRequestBuilder request) {
        return perform(mvc, request).getStatus();
    }

    private static MockHttpServletResponse perform(MockMvc mvc, MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
