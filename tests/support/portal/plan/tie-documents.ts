import { shift, shiftWorking } from './days.ts';
import { makeBody, makeDays, makeDocument } from './make-document.ts';
import { columnOf, type PlannedDocument, type PortalPlan } from './portal-plan.ts';
import { plainSentences, subjects } from './words.ts';

const yearOf = (day: string): string => day.slice(0, 4);

function explain(plan: PortalPlan, subject: string): string[] {
  const start = plan.random.int(0, plainSentences.length - 1);
  return Array.from({ length: 9 }, (_, at) =>
    (plainSentences[(start + at) % plainSentences.length] ?? '').replaceAll('{x}', subject),
  );
}

/** The interpretation of a document: a picture and plain words, linked both ways. */
export function interpret(
  plan: PortalPlan,
  document: PlannedDocument,
  subject: string,
): PlannedDocument {
  const forms = ['一图读懂《{t}》', '图解：《{t}》', '《{t}》政策解读', '关于《{t}》的解读'];
  const interpretation = makeDocument(plan, {
    column: 'policy-interpretation',
    kind: 'interpretation',
    title: plan.random
      .pick(forms)
      .replace('{t}', document.title.replace(/^.*?关于印发(.*)的通知$/, '$1')),
    pubDate: shiftWorking(document.pubDate, plan.random.int(0, 2)),
    lag: 0,
    body: [
      `<a href="@doc:${document.key}@">《${document.title}》</a>（${document.docNumber ?? ''}）已经印发，现就有关内容解读如下。`,
      '<img src="/images/jd.jpg" width="800" height="2400" alt="图解">',
      ...explain(plan, subject),
    ],
  });
  interpretation.isSigned = false;
  interpretation.related.push({ text: `相关文件：${document.title}`, key: document.key });
  document.related.push({ text: `政策解读：${interpretation.title}`, key: interpretation.key });
  return interpretation;
}

/** Normative documents of the last years, each with its interpretation. */
export function fillNormative(plan: PortalPlan, count: number): void {
  const { random } = plan;
  const start = random.int(0, subjects.length - 1);
  const interpretations: PlannedDocument[] = [];
  const documents = makeDays(plan, count, [20, 70], [12, 40]).map((pubDate, at) => {
    const topic = subjects[(start + at) % subjects.length] ?? '';
    const round =
      at >= subjects.length ? `（第${String(Math.floor(at / subjects.length) + 1)}版）` : '';
    const subject = `${plan.place}${topic}`;
    const name = `${subject}${random.pick(['管理办法', '实施细则', '管理规定'])}${round}`;
    const document = makeDocument(plan, {
      column: 'normative-documents',
      kind: 'policy',
      title: `${plan.office}关于印发${name}的通知`,
      pubDate,
      lag: random.int(0, 12),
      validity: '有效',
      body: makeBody(plan, subject, 7),
    });
    document.docNumber = `${plan.place.slice(0, 1)}政规〔${yearOf(document.writtenDate ?? pubDate)}〕${String(count - at + 2)}号`;
    interpretations.push(interpret(plan, document, topic));
    return document;
  });
  columnOf(plan, 'normative-documents').documents = documents;
  columnOf(plan, 'policy-interpretation').documents = interpretations;
}

/** A consultation of so many days, counted with both ends. */
export function consult(
  plan: PortalPlan,
  topic: string,
  pubDate: string,
  days: number,
): PlannedDocument {
  const until = shift(pubDate, days - 1);
  const [y = '', m = '', d = ''] = until.split('-');
  const [y0 = '', m0 = '', d0 = ''] = pubDate.split('-');
  return makeDocument(plan, {
    column: 'public-consultation',
    kind: 'consultation',
    title: `关于公开征求《${plan.place}${topic}管理办法（征求意见稿）》意见的公告`,
    pubDate,
    lag: 0,
    body: [
      `为规范${topic}，我单位起草了《${plan.place}${topic}管理办法（征求意见稿）》，现向社会公开征求意见。`,
      `征求意见时间：自${y0}年${String(Number(m0))}月${String(Number(d0))}日起至${y}年${String(Number(m))}月${String(Number(d))}日止。`,
      `公众可以通过信函、电话或者电子邮箱反馈。联系电话：${plan.phone}，电子邮箱：yijian@${plan.host.replace('www.', '')}。`,
      '附：起草说明。起草过程中听取了有关单位意见，制定依据为有关法律法规。',
      ...makeBody(plan, topic, 2),
    ],
  });
}

/** What came of a consultation, linked with it. */
export function answerConsultation(
  plan: PortalPlan,
  consultation: PlannedDocument,
  topic: string,
  pubDate: string,
): PlannedDocument {
  const feedback = makeDocument(plan, {
    column: 'consultation-feedback',
    kind: 'feedback',
    title: `关于《${plan.place}${topic}管理办法（征求意见稿）》意见征集采纳情况的反馈`,
    pubDate,
    lag: 0,
    body: [
      `<a href="@doc:${consultation.key}@">${consultation.title}</a>发布后，征集期间共收到意见建议${String(plan.random.int(2, 30))}条，现将采纳情况反馈如下。`,
      '其中采纳12条，部分采纳3条；未采纳的意见已逐条说明理由。',
      ...makeBody(plan, topic, 2),
    ],
  });
  consultation.related.push({ text: feedback.title, key: feedback.key });
  return feedback;
}

/** Days of consultations; two at the least are closed and answered, so that one can lack its answer. */
function makeConsultationDays(plan: PortalPlan, count: number): string[] {
  const days = makeDays(plan, Math.min(count, subjects.length - 2), [8, 40], [20, 60]);
  const [late, early] = [shift(plan.asOf, -110), shift(plan.asOf, -170)];
  if ((days.at(-2) ?? late) < late) return days;
  return [...days.filter((day) => day > late), late, early];
}

/** Consultations of the last years; the closed ones have their feedback. */
export function fillConsultations(plan: PortalPlan, count: number): void {
  const { random, asOf } = plan;
  const start = random.int(0, subjects.length - 1);
  const feedbacks: PlannedDocument[] = [];
  const days = makeConsultationDays(plan, count);
  const consultations = days.map((pubDate, at) => {
    const topic = subjects[(start + at) % subjects.length] ?? '';
    const length = random.pick([30, 31, 32, 35, 45]);
    const consultation = consult(plan, topic, pubDate, length);
    const answered = shiftWorking(shift(pubDate, length), random.int(3, 12));
    if (answered < asOf) feedbacks.push(answerConsultation(plan, consultation, topic, answered));
    return consultation;
  });
  columnOf(plan, 'public-consultation').documents = consultations;
  columnOf(plan, 'consultation-feedback').documents = feedbacks.sort((a, b) =>
    b.pubDate.localeCompare(a.pubDate),
  );
}
