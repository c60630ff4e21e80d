<#-- What every PDF has: an A4 sheet, a title and a language that a screen reader is told, fonts that can write any name.
     A PDF is tagged where FOP's settings say accessibility (docs/architecture.md). Texts given to the macros are plain; they are encoded here. -->
<#escape x as x?xml>
<#-- A document of one or more page sequences.
  title: what a reader shows in its title bar; no name of a pupil is needed. language: as en-GB. size: of plain text, as 11pt, 16pt in large print -->
<#macro document title language="en-GB" size="11pt">
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xml:lang="${language}" font-family="Noto Sans, NotoSans, DejaVu Sans, Helvetica" font-size="${size}" line-height="1.4"
    font-selection-strategy="character-by-character" hyphenate="false" line-height-shift-adjustment="disregard-shifts">
  <fo:layout-master-set>
    <fo:simple-page-master master-name="a4" page-width="210mm" page-height="297mm"
        margin-top="15mm" margin-bottom="12mm" margin-left="22mm" margin-right="22mm">
      <fo:region-body margin-bottom="12mm"/>
      <fo:region-after extent="9mm" display-align="after"/>
    </fo:simple-page-master>
  </fo:layout-master-set>
  <fo:declarations>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" rdf:about="">
          <dc:title>${title}</dc:title>
          <dc:language>${language}</dc:language>
        </rdf:Description>
      </rdf:RDF>
    </x:xmpmeta>
    <pdf:catalog xmlns:pdf="http://xmlgraphics.apache.org/fop/extensions/pdf">
      <pdf:string key="Lang">${language}</pdf:string>
      <pdf:dictionary key="ViewerPreferences"><pdf:boolean key="DisplayDocTitle">${true?c}</pdf:boolean></pdf:dictionary>
    </pdf:catalog>
  </fo:declarations>
  <#nested>
</fo:root>
</#macro>

<#-- Sheets that belong together, numbered for themselves, the number at the foot. foot: words before the number; of: words between number and count -->
<#macro sheets id language="en-GB" foot="" of="/">
  <fo:page-sequence master-reference="a4" initial-page-number="1" xml:lang="${language}" id="${id}">
    <fo:static-content flow-name="xsl-region-after">
      <fo:block font-size="8pt" text-align-last="justify" color="#444444">${foot}<fo:leader leader-pattern="space"/><fo:page-number/> ${of} <fo:page-number-citation-last
          ref-id="${id}"/></fo:block>
    </fo:static-content>
    <fo:flow flow-name="xsl-region-body"><#nested></fo:flow>
  </fo:page-sequence>
</#macro>

<#-- A heading; level 1 to 3, told to a screen reader as such. -->
<#macro heading text level=1>
  <fo:block role="H${level?c}" font-weight="bold" font-size="${[1.45, 1.2, 1.05][level - 1]?string('0.00')}em" space-before="0.6em" space-after="0.4em"
      keep-with-next.within-page="always">${text}</fo:block>
</#macro>
</#escape>
