import type { Messages } from '#platform/language/messages.ts'

export const signatureMessages = {
  trusted: { vi: 'Chứng thư số được tin cậy', en: 'Trusted certificate authorities' },
  trustedWords: {
    vi: 'Chữ ký số trong bản đã ký được đối chiếu với các chứng thư gốc cài ở đây. Chưa cài gốc nào thì chương trình chỉ nói “chưa kiểm tra”.',
    en: 'Digital signatures in signed copies are compared with the roots installed here. Without any, the answer is only ever “not checked”.',
  },
  noTrusted: { vi: 'Chưa cài chứng thư nào', en: 'No certificate installed yet' },
  noTrustedWords: {
    vi: 'Tải chứng thư gốc từ trang của nơi cấp chữ ký số cho cơ quan, so dấu vân SHA-256 với dấu họ công bố, rồi cài.',
    en: 'Fetch the root certificate from the page of whoever issues your agency’s signatures, compare its SHA-256 fingerprint with the published one, then install it.',
  },
  authority: { vi: 'Nơi cấp', en: 'Authority' },
  issuedBy: { vi: 'Do {issuer} cấp', en: 'Issued by {issuer}' },
  kind: { vi: 'Loại', en: 'Kind' },
  root: { vi: 'gốc', en: 'root' },
  between: { vi: 'trung gian', en: 'intermediate' },
  valid: { vi: 'Thời hạn', en: 'Valid' },
  ended: { vi: 'đã hết hạn', en: 'expired' },
  notYet: { vi: 'chưa đến hạn dùng', en: 'not valid yet' },
  fingerprint: { vi: 'Dấu vân SHA-256', en: 'SHA-256 fingerprint' },
  installedBy: { vi: '{name} cài, {at}', en: 'installed by {name}, {at}' },
  file: { vi: 'Tệp chứng thư (PEM hoặc DER)', en: 'Certificate file (PEM or DER)' },
  fileHint: { vi: 'Một tệp .pem có thể chứa cả gốc và trung gian', en: 'One .pem file may hold the root and the intermediates' },
  fileWhy: {
    vi: 'Chỉ cài khi dấu vân SHA-256 trùng với dấu mà nơi cấp công bố. Cài nhầm gốc của người lạ là tin người lạ.',
    en: 'Install only after the SHA-256 fingerprint matches the published one. To install a stranger’s root is to trust a stranger.',
  },
  install: { vi: 'Cài chứng thư', en: 'Install' },
  remove: { vi: 'Gỡ…', en: 'Remove…' },
  removeTitle: { vi: 'Gỡ “{subject}”?', en: 'Remove “{subject}”?' },
  removeWords: {
    vi: 'Các bản đã ký được kiểm tra lại ngay với những chứng thư còn lại. Ai gỡ, gỡ lúc nào đều có trong nhật ký.',
    en: 'Signed copies are checked again with the certificates that remain. The journal keeps who removed it and when.',
  },
  removeConfirm: { vi: 'Gỡ chứng thư này', en: 'Remove this certificate' },
  needFile: { vi: 'Chọn tệp chứng thư.', en: 'Choose a certificate file.' },
  tooBig: { vi: 'Tệp lớn quá 200 KB, không phải chứng thư.', en: 'The file is over 200 KB: not a certificate.' },
  notCertificates: {
    vi: 'Không đọc được chứng thư nào trong tệp. Cần tệp PEM (bắt đầu bằng -----BEGIN CERTIFICATE-----) hoặc DER (.cer, .crt).',
    en: 'No certificate can be read in the file. A PEM file (-----BEGIN CERTIFICATE-----) or a DER file (.cer, .crt) is needed.',
  },
  notAuthority: {
    vi: 'Trong tệp có chứng thư của một người hay một máy, không phải của nơi cấp chứng thư. Chỉ cài chứng thư gốc và trung gian.',
    en: 'The file holds the certificate of a person or machine, not of an authority. Only roots and intermediates are installed.',
  },
  installedBefore: { vi: 'Các chứng thư trong tệp đều đã cài rồi.', en: 'All certificates of the file are installed already.' },
  removedBefore: { vi: 'Chứng thư này đã gỡ.', en: 'This certificate was removed already.' },

  signedCopy: { vi: 'Bản đã ký', en: 'Signed copy' },
  download: { vi: 'Tải bản đã ký', en: 'Download the signed copy' },
  attachHint: { vi: 'Bản quét PDF hoặc tệp PDF ký số', en: 'A scanned or digitally signed PDF' },
  attach: { vi: 'Gắn bản đã ký', en: 'Attach the signed copy' },
  attachAnother: { vi: 'Gắn tệp khác thay tệp này', en: 'Attach another file instead' },
  noneAttached: { vi: 'Chưa gắn bản đã ký.', en: 'No signed copy attached yet.' },
  waiting: {
    vi: 'Đang kiểm tra chữ ký số trong tệp. Tải lại trang sau ít giây.',
    en: 'The digital signatures are being looked at. Reload in a few seconds.',
  },
  noSignature: {
    vi: 'Không thấy chữ ký số nào trong tệp: có lẽ là bản quét của giấy ký tay.',
    en: 'There is no digital signature in the file: it seems to be a scan of a paper signed by hand.',
  },
  tooMany: {
    vi: 'Tệp có quá nhiều chữ ký nên không kiểm tra. Xin xem lại tệp.',
    en: 'The file holds too many signatures to be looked at. Please look at the file.',
  },
  tooSlow: {
    vi: 'Không đọc nổi tệp này trong thời gian cho phép nên chữ ký chưa kiểm tra.',
    en: 'The file could not be read in the time allowed, so its signatures are not checked.',
  },
  checkedAt: { vi: 'Kiểm tra lúc {at}.', en: 'Looked at {at}.' },
  toTrusted: { vi: 'Các chứng thư được tin cậy', en: 'Trusted authorities' },

  nameless: { vi: 'Không rõ tên', en: 'No name' },
  stamp: { vi: 'Dấu thời gian', en: 'Time stamp' },
  certifiedBy: { vi: 'Chứng thư do {issuer} cấp', en: 'Certificate issued by {issuer}' },
  signedAtStamp: { vi: 'Ký lúc {at} (theo dấu thời gian)', en: 'Signed {at} (by a time stamp)' },
  signedAtSigner: { vi: 'Ký lúc {at} (theo giờ máy người ký)', en: 'Signed {at} (by the signer’s own clock)' },
  signedAtUnknown: { vi: 'Tệp không ghi giờ ký', en: 'The file does not say when it was signed' },

  reachesRoot: { vi: 'khớp chứng thư gốc đã cài', en: 'leads to an installed root' },
  reachesRootWords: {
    vi: 'Đã kiểm tra: phần được ký không đổi một byte từ lúc ký; khóa của chứng thư này đã ký; chuỗi chứng thư dẫn đến gốc “{root}” do cơ quan cài; chứng thư còn hạn lúc ký. Chưa hỏi chứng thư có bị thu hồi không (CRL, OCSP).',
    en: 'Checked: not a byte of what was signed has changed; the key of this certificate signed it; the chain leads to the root “{root}” installed by the agency; the certificates were in date at signing. Not asked: whether a certificate was revoked (CRL, OCSP).',
  },
  notChecked: { vi: 'chưa kiểm tra', en: 'not checked' },
  notCheckedWords: {
    vi: 'Chưa kiểm tra được người ký là ai: cơ quan chưa cài chứng thư gốc nào. Tên trên đây là tên tệp tự nói.',
    en: 'Who signed is not checked: the agency has not installed any root. The name above is what the file says of itself.',
  },
  altered: { vi: 'đã bị sửa sau khi ký', en: 'changed after signing' },
  alteredWords: {
    vi: 'Nội dung tệp không còn là nội dung đã ký. Xin lấy lại bản gốc từ người ký.',
    en: 'The content is not what was signed. Please get the original from the signer.',
  },
  added: { vi: 'có phần ghi thêm sau khi ký', en: 'something was added after signing' },
  addedWords: {
    vi: 'Phần đã ký còn nguyên, nhưng sau đó tệp được ghi thêm {bytes} byte mà không ai ký. Điều nhìn thấy khi mở tệp có thể khác điều đã ký.',
    en: 'What was signed is whole, but {bytes} bytes were added afterwards that nobody signed. What one sees may differ from what was signed.',
  },
  addedAndSigned: {
    vi: 'Sau chữ ký này tệp được ghi thêm {bytes} byte, nằm trong chữ ký sau.',
    en: 'After this signature {bytes} bytes were added; a later signature covers them.',
  },
  unknown: { vi: 'không rõ nơi cấp', en: 'authority not known' },
  unknownWords: {
    vi: 'Chứng thư của người ký không dẫn đến chứng thư gốc nào cơ quan đã cài, nên chưa biết người ký có đúng là người ghi tên hay không.',
    en: 'The signer’s certificate leads to none of the installed roots, so it is not known whether the signer is who the name says.',
  },
  outOfTime: { vi: 'chứng thư không còn hạn lúc ký', en: 'certificate not in date at signing' },
  outOfTimeWords: {
    vi: 'Chuỗi dẫn đến gốc đã cài, nhưng có chứng thư chưa đến hạn hoặc đã hết hạn vào giờ ký.',
    en: 'The chain leads to an installed root, but a certificate in it was not valid yet, or no more, at the time of signing.',
  },
  unfit: { vi: 'chứng thư dùng sai việc', en: 'certificate used for what it may not' },
  unfitWords: {
    vi: 'Chuỗi dẫn đến gốc đã cài, nhưng có chứng thư không được phép dùng như vậy (không được cấp cho người khác, không được đóng dấu thời gian, hoặc có điều kiện chưa hiểu được).',
    en: 'The chain leads to an installed root, but a certificate in it may not be used so (not to certify others, not to stamp time, or with a condition that is not understood).',
  },
  broken: { vi: 'chữ ký hỏng', en: 'broken signature' },
  brokenWords: {
    vi: 'Không đọc được chữ ký, hoặc chữ ký không do khóa của chứng thư đi kèm tạo ra.',
    en: 'The signature cannot be read, or was not made by the key of the certificate that comes with it.',
  },
  unsupported: { vi: 'chưa kiểm tra', en: 'not checked' },
  unsupportedWords: {
    vi: 'Kiểu ký này cũ hoặc lạ, chương trình chưa kiểm tra được.',
    en: 'This manner of signing is old or unusual; it cannot be checked here.',
  },
} satisfies Messages
