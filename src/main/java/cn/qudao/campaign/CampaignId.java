package cn.qudao.campaign;

/** The id of a campaign. */
public record CampaignId(long value) {}
