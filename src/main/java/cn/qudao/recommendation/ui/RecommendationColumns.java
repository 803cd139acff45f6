package cn.qudao.recommendation.ui;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.recommendation.RecommendationPermissions;
import cn.qudao.recommendation.Result;
import cn.qudao.recommendation.domain.RecommendationDesk;
import cn.qudao.uikit.ListFrame;

/** What every list of recommendations shows, and what may be done there. */
final class RecommendationColumns {

    private RecommendationColumns() {}

    static void addTo(ListFrame<RecommendationLine> list) {
        list.time("time", "recommendation.time", line -> line.row().at())
                .sortable()
                .leadsTo(line -> RecommendationView.address(line.row()));
        list.text("subscriber", "recommendation.subscriber", line -> line.row().subscriber());
        list.text("product", "recommendation.product", RecommendationLine::product);
        list.text("outlet", "recommendation.outlet", RecommendationLine::outlet);
        list.text("clerk", "recommendation.clerk", RecommendationLine::clerk);
        list.text(
                "way",
                "recommendation.way",
                line -> list.say("recommendation.way." + line.row().way()));
        list.text(
                "cause",
                "recommendation.cause",
                line -> list.say("recommendation.cause." + line.row().cause()));
        list.text(
                "result",
                "recommendation.result",
                line -> list.say("recommendation.result." + line.row().result()));
        list.text("reason", "recommendation.fail-reason", line -> line.row().failReason());
    }

    /** Whoever records may say later what came of it. */
    static void settle(ListFrame<RecommendationLine> list, RecommendationDesk desk, CurrentUser user) {
        if (user.get().may(RecommendationPermissions.RECORD)) {
            list.verb(
                    "settle",
                    "recommendation.settle",
                    line -> line.row().result() == Result.PENDING ? list.say("recommendation.settle") : null,
                    line -> new SettleDialog(desk, line.row(), list::refresh).open());
        }
    }
}
