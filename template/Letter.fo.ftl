<#import "component://attendance/template/Pdf.fo.ftl" as pdf>
<#escape x as x?xml>
<@pdf.document title=documentTitle>
<#if problem?has_content>
<@pdf.sheets id="refused"><fo:block>${problem}</fo:block></@pdf.sheets>
<#else><#list letters as letter>
<@pdf.sheets id="letter" + letter?index foot=letter.foot of=letter.pageOf>
  <#if letter.certificate>
  <fo:block font-size="${letter.printSize}" text-align="center" border="3pt double #1d4f8f" padding="14mm 8mm" space-before="40mm" start-indent="4mm"
      end-indent="4mm">
    <fo:block role="H1" font-size="2em" font-weight="bold" color="#1d4f8f" space-after="12mm">${letter.heading}</fo:block>
    <#list letter.paragraphs as paragraph><fo:block<#if paragraph?is_first> font-size="1.8em" font-weight="bold"<#else> font-size="1.2em"</#if>
        space-after="9mm" linefeed-treatment="preserve">${paragraph}</fo:block></#list>
  </fo:block>
  <#else>
  <fo:block font-size="${letter.printSize}">
    <fo:block text-align="end" space-after="4mm"><fo:block font-weight="bold">${schoolName}</fo:block><fo:block>${letter.day}</fo:block></fo:block>
    <fo:block linefeed-treatment="preserve" space-before="6mm" space-after="12mm">${letter.address}</fo:block>
    <#if letter.withdrawn?has_content><fo:block font-weight="bold" border="1pt solid #000000" padding="2mm" space-after="4mm">${letter.withdrawn}</fo:block></#if>
    <@pdf.heading text=letter.heading/>
    <#list letter.paragraphs as paragraph><fo:block space-after="0.8em" linefeed-treatment="preserve" orphans="2" widows="2"<#if
        paragraph?is_last> keep-together.within-page="always"</#if>>${paragraph}</fo:block></#list>
    <fo:block font-size="0.8em" color="#444444" space-before="1em">${letter.figures}</fo:block>
  </fo:block>
  </#if>
</@pdf.sheets>
</#list></#if>
</@pdf.document>
</#escape>
