// Progress of an evaluation; when it is done the page is read anew.
import { followProgress } from './progress.js';

const place = document.querySelector('#att-evaluation[data-running]');

if (place) {
    const { schoolId, runId, labels } = JSON.parse(place.dataset.page);
    followProgress({ place, labels, query: { schoolId, runId }, label: labels.AttendanceThresholdJsProgress,
        count: (data) => [data.done, data.total], next: `Thresholds?${new URLSearchParams({ schoolId })}` });
}
