<?xml version="1.0" encoding="UTF-8"?>
<!-- A feed as a page, for whoever opens it in a browser; where browsers have no XSLT any more, feed.css does what it can. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:a="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="a fh">
<xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>

<xsl:template match="/">
<xsl:variable name="feed" select="rss/channel | a:feed"/>
<xsl:variable name="self" select="($feed/a:link[@rel = 'self'])[1]/@href"/>
<html lang="vi">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex"/>
<title><xsl:value-of select="$feed/title | $feed/a:title"/></title>
<link rel="stylesheet">
<xsl:attribute name="href"><xsl:call-template name="beside"/></xsl:attribute>
</link>
</head>
<body>
<main>
<p class="kind">Nguồn tin</p>
<h1><xsl:value-of select="$feed/title | $feed/a:title"/></h1>
<p><xsl:value-of select="$feed/description | $feed/a:subtitle"/></p>
<p class="how">Đây là tệp cho phần mềm đọc tin. Chép địa chỉ dưới đây vào phần mềm; có bài mới, bài sửa hay bài rút, phần mềm sẽ báo.</p>
<p class="address"><xsl:value-of select="$self"/></p>
<p><a>
<xsl:attribute name="href"><xsl:value-of select="$feed/link | $feed/a:link[@rel = 'alternate']/@href"/></xsl:attribute>
Xem danh sách trên trang
</a></p>
<ol>
<xsl:apply-templates select="$feed/item | $feed/a:entry"/>
</ol>
<xsl:for-each select="$feed/a:link[@rel = 'prev-archive']">
<p><a><xsl:attribute name="href"><xsl:value-of select="@href"/></xsl:attribute>Các bài cũ hơn</a></p>
</xsl:for-each>
<p class="quiet"><xsl:value-of select="$feed/copyright | $feed/a:rights"/></p>
</main>
</body>
</html>
</xsl:template>

<xsl:template match="item">
<li>
<h2><a><xsl:attribute name="href"><xsl:value-of select="link"/></xsl:attribute><xsl:value-of select="title"/></a></h2>
<p class="quiet">
<xsl:call-template name="day"><xsl:with-param name="written" select="pubDate"/></xsl:call-template>
</p>
<p><xsl:value-of select="description" disable-output-escaping="yes"/></p>
</li>
</xsl:template>

<xsl:template match="a:entry">
<li>
<h2><a><xsl:attribute name="href"><xsl:value-of select="a:link[@rel = 'alternate']/@href"/></xsl:attribute><xsl:value-of select="a:title"/></a></h2>
<p class="quiet"><xsl:value-of select="number(substring(a:published, 9, 2))"/>/<xsl:value-of select="number(substring(a:published, 6, 2))"/>/<xsl:value-of select="substring(a:published, 1, 4)"/></p>
<p><xsl:value-of select="a:summary"/></p>
</li>
</xsl:template>

<!-- Sun, 20 Oct 2024 08:00:00 +0700 as 20/10/2024. -->
<xsl:template name="day">
<xsl:param name="written"/>
<xsl:variable name="month" select="substring($written, 9, 3)"/>
<xsl:value-of select="number(substring($written, 6, 2))"/>/<xsl:value-of select="string-length(substring-before('JanFebMarAprMayJunJulAugSepOctNovDec', $month)) div 3 + 1"/>/<xsl:value-of select="substring($written, 13, 4)"/>
</xsl:template>

<!-- The style sheet of pages lies beside this file, whose address the feed gives. -->
<xsl:template name="beside">
<xsl:variable name="given" select="processing-instruction('xml-stylesheet')[contains(., 'text/css')]"/>
<xsl:value-of select="concat(substring-before(substring-after($given, 'href=&quot;'), 'feed.css'), 'page.css')"/>
</xsl:template>
</xsl:stylesheet>
