@NullMarked
package cn.qudao.campaign.domain;

import org.jspecify.annotations.NullMarked;
