package org.attendance.screens

import org.attendance.web.Labels

context.title = Labels.get(locale, 'AttendancePageLoggedIn')
