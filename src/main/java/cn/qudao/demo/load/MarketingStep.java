package cn.qudao.demo.load;

import cn.qudao.campaign.Audience;
import cn.qudao.campaign.CampaignFeed;
import cn.qudao.campaign.CampaignFeed.NewCampaign;
import cn.qudao.catalogue.Phase;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.demo.guangdong.DemoMarketing;
import cn.qudao.demo.guangdong.DemoMarketing.DemoCampaign;
import cn.qudao.demo.guangdong.DemoMarketing.DemoGroup;
import cn.qudao.demo.guangdong.DemoMarketing.DemoPool;
import cn.qudao.demo.guangdong.DemoMarketing.DemoPriority;
import cn.qudao.demo.guangdong.DemoMarketing.DemoPromotion;
import cn.qudao.demo.guangdong.DemoMarketing.DemoReferral;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Terminal;
import cn.qudao.offer.OfferFeed;
import cn.qudao.offer.OfferFeed.NewGroup;
import cn.qudao.offer.OfferFeed.NewPackage;
import cn.qudao.offer.OfferFeed.NewPromotion;
import cn.qudao.offer.PromotionKind;
import cn.qudao.org.UnitId;
import cn.qudao.referral.ReferralFeed;
import cn.qudao.referral.RewardKind;
import cn.qudao.resource.PoolFeed;
import cn.qudao.resource.PoolFeed.NewPool;
import cn.qudao.resource.PoolFeed.NewPriority;
import cn.qudao.resource.RankingFeed;
import cn.qudao.resource.RankingFeed.NewRanking;
import cn.qudao.resource.RankingFeed.NewStanding;
import cn.qudao.resource.RankingId;
import cn.qudao.resource.ResourceKind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins packages, promotions, rewards for friends and campaigns, and opens the resource pools. */
@Component
class MarketingStep {

    private final OfferFeed offers;
    private final CampaignFeed campaigns;
    private final PoolFeed pools;
    private final RankingFeed rankings;
    private final ReferralFeed referrals;
    private final Clock clock;

    MarketingStep(
            OfferFeed offers,
            CampaignFeed campaigns,
            PoolFeed pools,
            RankingFeed rankings,
            ReferralFeed referrals,
            Clock clock) {
        this.offers = offers;
        this.campaigns = campaigns;
        this.pools = pools;
        this.rankings = rankings;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** @param province the code of its unit */
    void run(DemoMarketing marketing, String province, Addresses addresses) {
        List<NewPackage> packages = marketing.packages().stream()
                .map(each -> new NewPackage(
                        each.code(),
                        new Bilingual(each.nameZh(), each.nameEn()),
                        each.products(),
                        Money.of(each.price()),
                        each.since()))
                .toList();
        offers.write(
                packages,
                marketing.promotions().stream().map(MarketingStep::promotion).toList());
        offers.groups(marketing.groups().stream().map(MarketingStep::group).toList());
        List<NewCampaign> begun = marketing.campaigns(province).stream()
                .map(campaign -> campaign(campaign, addresses))
                .toList();
        campaigns.write(begun);
        List<NewPool> opened =
                marketing.pools().stream().map(pool -> pool(pool, addresses)).toList();
        pools.write(opened);
        marketing.referrals().stream().map(MarketingStep::referral).forEach(referrals::promote);
        Terminal.say("demo.loaded.marketing", packages.size(), begun.size(), opened.size());
    }

    private static NewGroup group(DemoGroup each) {
        return new NewGroup(
                each.code(),
                each.customer(),
                each.product(),
                Money.of(each.price()),
                each.since(),
                each.until(),
                each.most(),
                each.numbers().stream().map(SubscriberNumber::new).toList(),
                each.agreed());
    }

    private static NewPromotion promotion(DemoPromotion each) {
        return new NewPromotion(
                new Bilingual(each.titleZh(), each.titleEn()),
                PromotionKind.valueOf(each.kind()),
                each.subject(),
                Set.copyOf(each.channelTypes()),
                Set.copyOf(each.segments()),
                each.amount().isEmpty() ? null : Money.of(each.amount()),
                each.months().isEmpty() ? null : Integer.valueOf(each.months()),
                each.gift().isEmpty() ? null : each.gift(),
                each.since(),
                each.until());
    }

    private static ReferralFeed.NewPromotion referral(DemoReferral each) {
        return new ReferralFeed.NewPromotion(
                new Bilingual(each.titleZh(), each.titleEn()),
                RewardKind.valueOf(each.kind()),
                new BigDecimal(each.amount()),
                each.most(),
                each.since(),
                each.until());
    }

    private static NewCampaign campaign(DemoCampaign each, Addresses addresses) {
        return new NewCampaign(
                each.name(),
                each.slogan(),
                Audience.valueOf(each.audience()),
                Phase.valueOf(each.stage()),
                each.since(),
                each.until(),
                each.products(),
                Set.copyOf(each.channelTypes()),
                Set.copyOf(each.segments()),
                each.goal(),
                each.units().stream().map(unit -> addresses.of(unit).unit()).toList());
    }

    private NewPool pool(DemoPool each, Addresses addresses) {
        Map<UnitId, Integer> given = new LinkedHashMap<>();
        each.given().forEach((outlet, amount) -> given.put(addresses.of(outlet).unit(), amount));
        return new NewPool(
                addresses.of(each.unit()).unit(),
                ResourceKind.valueOf(each.kind()),
                each.name(),
                each.measure(),
                each.shares(),
                priority(each.priority(), addresses),
                given,
                each.note());
    }

    private @Nullable NewPriority priority(@Nullable DemoPriority each, Addresses addresses) {
        if (each == null) {
            return null;
        }
        List<NewStanding> standings = each.ranking().ranks().entrySet().stream()
                .map(rank -> new NewStanding(addresses.of(rank.getKey()).unit(), rank.getValue()))
                .toList();
        RankingId ranking = rankings.write(
                new NewRanking(each.ranking().competition(), each.ranking().endedOn(), standings));
        return new NewPriority(
                ranking, each.upTo(), each.channelType(), LocalDate.now(clock).plusDays(each.days()));
    }
}
