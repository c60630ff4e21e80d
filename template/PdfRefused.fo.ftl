<#import "component://attendance/template/Pdf.fo.ftl" as pdf>
<#escape x as x?xml>
<@pdf.document title=uiLabelMap.AttendancePageNoPermission>
<@pdf.sheets id="refused"><@pdf.heading text=uiLabelMap.AttendancePageNoPermission/><fo:block>${problem}</fo:block></@pdf.sheets>
</@pdf.document>
</#escape>
