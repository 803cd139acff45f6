/** The list of campaigns, the page of one, and its form. */
@NullMarked
package cn.qudao.campaign.ui;

import org.jspecify.annotations.NullMarked;
